package tesseract

import (
	"context"
	"image"

	"nghiquyet/extract/source/print"
	"nghiquyet/extract/source/scan"
	"nghiquyet/extract/source/scan/mend"
)

// Recognize reads an image of dots to the inch, which may lie on its side or
// upside down. The error is that of Ready, that of ctx, or what tesseract says.
func (e *Engine) Recognize(ctx context.Context, img *image.Gray, dots float64) (*print.Page, error) {
	in, err := e.Look(ctx)
	if err != nil {
		return nil, err
	}
	rules := findRules(img, dots)
	whole := img
	if len(rules.lines) > 0 {
		img = scan.Turn(img, 0) // a copy: another direction needs the rules again
		rules.erase(img)
	}
	lines, err := e.run(ctx, in.Program, img, dots, wholePage)
	if err != nil {
		return nil, err
	}
	quarters, err := e.turnOf(ctx, in.Program, img, dots, lines)
	if err != nil {
		return nil, err
	}
	if quarters > 0 {
		img = scan.Turn(whole, quarters)
		rules = findRules(img, dots)
		rules.erase(img)
		if lines, err = e.run(ctx, in.Program, img, dots, wholePage); err != nil {
			return nil, err
		}
	}
	if rest, some := leftOver(img, lines, dots); some {
		// Seals and signatures pass for pictures, and the name under them too.
		more, err := e.run(ctx, in.Program, rest, dots, scattered)
		if err != nil {
			return nil, err
		}
		for _, ln := range more {
			if believable(&ln) {
				lines = append(lines, ln)
			}
		}
	}
	if err := e.readAgain(ctx, in.Program, img, dots, lines); err != nil {
		return nil, err
	}
	lines = mend.Unscrawl(lines)
	lines, name, err := e.signature(ctx, in.Program, img, dots, lines)
	if err != nil {
		return nil, err
	}
	mend.Unstamp(lines, float64(img.Rect.Dx()), float64(img.Rect.Dy()), dots)
	mend.Lines(lines)
	if len(name.Words) > 0 {
		lines = append(lines, name)
	}
	return printed(lines, rules, img, dots, print.Quarter(4-quarters)%4), nil
}
