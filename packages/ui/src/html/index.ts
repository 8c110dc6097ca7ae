/** Native elements for citizen pages are CSS alone (`./html.css`, classes `n-…`); the elements come from the forms that use them. */
export {};
