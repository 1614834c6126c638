#!/bin/sh
# Prints every page of the collection to the PDF beside it.
#
#	./corpus.sh            all of them
#	./corpus.sh 7-nq-cp    one
#
# It needs Chromium 131 or newer (page numbers are set in @page) and the fonts
# of fonts-liberation. CHROMIUM names another browser.
set -eu
cd "$(dirname "$0")/corpus"
browser=${CHROMIUM:-chromium}
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
[ $# -gt 0 ] || set -- */
for name; do
	name=${name%/}
	"$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$profile" --disable-pdf-tagging --no-pdf-header-footer \
		--print-to-pdf="$name/$name.pdf" "file://$PWD/$name/$name.html" 2>/dev/null ||
		{ echo "corpus.sh: $name: printing failed" >&2; exit 1; }
	echo "$name.pdf $(wc -c <"$name/$name.pdf") bytes"
done
