/** After so many refusals in a row the control seat is the service owner's (design §3). */
export const REFUSED_OFTEN = 2;
