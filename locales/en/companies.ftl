# The list of companies.

companies-none = No company: N registers a new one
companies-count = { $count ->
    [one] 1 company
   *[other] { $count } companies
}
companies-place = municipality
companies-vacancies = open
companies-last = last event
