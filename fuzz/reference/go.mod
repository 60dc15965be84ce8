module plimsoll/fuzz/reference

go 1.21
