//! Finds persons, companies and vacancies from a few keys. Pure.
