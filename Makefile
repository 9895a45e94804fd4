# Each target is one script; the scripts say what they do in their first lines.
.PHONY: demo test check bench record build pictures trace clean

demo: ; @Scripts/demo
test: ; @Scripts/test
check: ; @Scripts/check
bench: ; @Scripts/bench
record: ; @Scripts/record
trace: ; @Scripts/trace
pictures: ; @Scripts/pictures
build: ; @Scripts/bootstrap && swift build --scratch-path "$${REPORTGEN_SCRATCH:-.build}"
clean: ; @rm -rf .build .build-check out
