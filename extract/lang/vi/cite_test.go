package vi

import (
	"testing"

	"nghiquyet/extract/cite/citetest"
)

func TestCiteForms(t *testing.T)    { citetest.Forms(t, Language.Cite) }
func TestCiteTriggers(t *testing.T) { citetest.Triggers(t, Language.Cite) }
