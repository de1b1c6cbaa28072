# Matching demand and supply.

## Values: what is asked and what is there

value-nothing = none
value-any = any
value-years = { $years ->
    [one] 1 year
   *[other] { $years } years
}
value-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
value-licence = licence { $licence }
value-no-licence = no licence
value-vehicle = own vehicle
value-no-vehicle = no vehicle
value-no-shifts = no shifts

## What if less were asked

less-radius = within { $km } km
less-only-nice = { $what }: preferred, not required
less-enough = { $what } is enough
less-experience = { $months } of experience is enough

## Criteria

criterion-profession = profession
criterion-experience = experience
criterion-skill = skill
criterion-education = education
criterion-language = language
criterion-licence = licence
criterion-vehicle = vehicle
criterion-distance = distance
criterion-contract = contract
criterion-hours = hours
criterion-shifts = shifts
criterion-pay = pay
criterion-availability = availability
state-met = there
state-partly = in part
state-missing = missing
state-unknown = to be asked
state-failed = excludes

## Lawful reserves

basis-targeted-placement = reserved to targeted placement (L. 68/1999)
basis-public-selection = public selection (L. 56/1987, art. 16)
basis-apprenticeship-age = age limits of apprenticeship (D.Lgs. 81/2015)
basis-programme = reserved to the programme's members
