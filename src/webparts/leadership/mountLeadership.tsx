import * as React from 'react';
import { LeadershipApp } from '../../ui/view/leadership/LeadershipApp';
import { mountView } from '../mountView';

export const mountLeadership = mountView((props) => <LeadershipApp {...props} />);
