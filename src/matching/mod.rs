//! Scores candidates against vacancies and says why. Pure, blind to protected attributes.
