package owntmp

import (
	"os"
	"testing"
)

func TestRestore(t *testing.T) {
	if dir := os.Getenv(variable); had && dir == before {
		t.Skipf("%s is as it was: no folder of the user's own could be made", variable)
	}
	Restore()
	if now, has := os.LookupEnv(variable); now != before || has != had {
		t.Errorf("%s is %q, was %q", variable, now, before)
	}
}
