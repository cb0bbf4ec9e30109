import * as React from 'react';
import { ReviewApp } from '../../ui/view/review/ReviewApp';
import { mountView } from '../mountView';

export const mountReview = mountView((props) => <ReviewApp {...props} />);
