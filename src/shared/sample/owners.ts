/** Who of the client's team looks after what. */
export const marketing = 'Lena Brandt, Marketing';
export const product = 'Ivo Marsh, Product';
export const shop = 'Sanne de Wit, Online shop';
export const service = 'Paul Adeyemi, Service';
