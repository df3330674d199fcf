module example.invalid/addons

go 1.19
