package query

import (
	"strings"
	"testing"
)

// Every state and every status that a line may ask for stands in the help of its list.
func TestStatusesInHelp(t *testing.T) {
	for list, values := range map[Lists][]map[string]string{Search: {states, statuses}, Refs: {statuses}} {
		help := ""
		for _, f := range Fields {
			if f.Name == "status" && f.Of&list != 0 {
				help += f.Help
			}
		}
		for _, m := range values {
			for _, v := range m {
				if !strings.Contains(help, v) {
					t.Errorf("list %d: the help of status does not name %s", list, v)
				}
			}
		}
		if list == Refs && strings.Contains(help, "in-force") {
			t.Errorf("the help of references offers states of effect, which are refused: %s", help)
		}
	}
}
