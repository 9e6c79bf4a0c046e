/** Standard errors to each side of a 95 % interval: the 0.975 quantile of the normal distribution. */
export const Z = 1.959964;
