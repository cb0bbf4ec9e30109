import * as React from 'react';
import { RegisterApp } from '../../ui/view/register/RegisterApp';
import { mountView } from '../mountView';

export const mountRegister = mountView((props) => <RegisterApp {...props} />);
