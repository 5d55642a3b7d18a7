@main struct Shop {}
