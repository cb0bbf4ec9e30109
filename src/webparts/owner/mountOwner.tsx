import * as React from 'react';
import { OwnerApp } from '../../ui/view/owner/OwnerApp';
import { mountView } from '../mountView';

export const mountOwner = mountView((props) => <OwnerApp {...props} />);
