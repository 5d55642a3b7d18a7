module example.com/mine

go 1.27.0

require (
	github.com/go-chi/chi/v5 v5.3.2
	github.com/google/uuid v1.6.0
	github.com/mattn/go-sqlite3 v1.14.49
)
