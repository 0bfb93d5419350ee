# Beginning: the guided start and the sample.
init-place = Database: { $file }
init-next =
    Next steps:
    {"  "}korpass vehicle add ABC123 --gearbox manual --from { $year }-01-01
    {"  "}korpass member import members.csv
    {"  "}korpass pattern add mon-fri 10-13 13-16
init-guide =
    A new association. Enter takes what stands in brackets, - leaves it empty.
    Nothing is stored before you have seen all of it and said yes.
init-guide-shifts =
    The shifts of every week: days and times, such as mon-thu 9-12 12-15.
    More can be added later, and other times for the summer.
init-guide-members =
    The members: one name at a time, or a CSV file that member import takes.
init-ask-language = Language, Swedish or English
init-ask-name = Name of the association
init-ask-car-place = Where the car is
init-ask-key-place = Where the key is
init-ask-contact = Whom members call when they cannot come
init-ask-plate = Registration plate of the car
init-ask-model = Model of the car
init-ask-gearbox = Gearbox, manual or automatic
init-ask-from = First day in service
init-ask-shifts = Shifts
init-ask-more-shifts = More shifts
init-expected-shifts = days and times such as mon-thu 9-12 12-15
init-ask-member = Member or file
init-ask-phone = {"  "}Phone
init-ask-roles = {"  "}Seats
init-ask-experienced = {"  "}Experienced
init-ask-introduced = All drivers know the car already and need no introduction
init-ask-save = Store this
init-nothing = nothing
init-no-vehicle = no car yet
init-done = done
init-file-read = { $count ->
    [one]   1 member in the file.
   *[other]   { $count } members in the file.
}
init-summary = This is what there will be:
init-vehicle = { $plate }, { $model }, { $gearbox }, from { $from }
init-member = { $name } ({ $roles })
init-members-of-file = { $count ->
    [one] 1 member from { $files }
   *[other] { $count } members from { $files }
}
init-guide-next =
    Enter when the members can serve, plan and publish. This is how it is done:
      korpass help planning
init-label-association = Association
init-label-vehicle = Vehicle
init-label-shifts = Shifts
init-label-members = Members
demo-files = { $count } calendars are in { $folder }, and a report to read in a browser is in { $page }.
demo-next =
    Try next: a driver drops out, and the plan is made again.
    {"  "}korpass roster { $week }
    {"  "}korpass availability away { $member } { $days }
    {"  "}korpass plan { $period }
    {"  "}korpass publish --dry-run
