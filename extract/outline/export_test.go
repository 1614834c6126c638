package outline

// Takers is the names of the styles that take line by its look alone, in the
// order of the list, without regard to what is open.
func (tb Tables) Takers(line string) []string {
	var names []string
	for _, k := range tb.marks(line) {
		names = append(names, k.style.Name())
	}
	return names
}
