import * as React from 'react';
import { AdministrationApp } from '../../ui/view/administration/AdministrationApp';
import { mountView } from '../mountView';

export const mountAdministration = mountView((props) => <AdministrationApp {...props} />);
