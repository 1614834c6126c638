package answer

import (
	"encoding/json"
	"io"
)

// Encode writes an answer as one line of JSON, as every printer gives it:
// offsets count code points, and markup characters stay as they are.
func Encode(w io.Writer, answer any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(answer)
}
