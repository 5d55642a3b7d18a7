// The subscriptions of a generated service, written by hand: the same queries, and nothing that could be left out.
package main

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"os"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/google/uuid"
	_ "github.com/mattn/go-sqlite3"
)

const columns = "id, customer_id, plan, status, current_period_end, canceled_at, created_at, updated_at"

type subscription struct {
	ID               uuid.UUID  `json:"id"`
	CustomerID       string     `json:"customer_id"`
	Plan             string     `json:"plan"`
	Status           string     `json:"status"`
	CurrentPeriodEnd *time.Time `json:"current_period_end"`
	CanceledAt       *time.Time `json:"canceled_at"`
	CreatedAt        time.Time  `json:"created_at"`
	UpdatedAt        time.Time  `json:"updated_at"`
}

func (s *subscription) targets() []any {
	return []any{
		&s.ID, &s.CustomerID, &s.Plan, &s.Status, &s.CurrentPeriodEnd, &s.CanceledAt, &s.CreatedAt, &s.UpdatedAt,
	}
}

func main() {
	settings := "?_journal_mode=WAL&_busy_timeout=5000&_txlock=immediate&_foreign_keys=on"
	db, err := sql.Open("sqlite3", "file:"+os.Getenv("DATABASE")+settings)
	if err != nil {
		panic(err)
	}
	token := "Bearer " + os.Getenv("API_TOKEN")
	router := chi.NewRouter()
	router.Get("/healthz", func(w http.ResponseWriter, _ *http.Request) {})
	router.Group(func(r chi.Router) {
		r.Use(func(next http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.Header.Get("Authorization") != token {
					w.WriteHeader(http.StatusUnauthorized)
					return
				}
				next.ServeHTTP(w, r)
			})
		})
		r.Get("/api/v1/subscriptions", func(w http.ResponseWriter, r *http.Request) { list(w, r, db) })
		r.Get("/api/v1/subscriptions/{id}", func(w http.ResponseWriter, r *http.Request) { get(w, r, db) })
		r.Post("/api/v1/subscriptions", func(w http.ResponseWriter, r *http.Request) { create(w, r, db) })
	})
	panic(http.ListenAndServe(os.Getenv("ADDR"), router))
}

func list(w http.ResponseWriter, r *http.Request, db *sql.DB) {
	rows, err := db.QueryContext(r.Context(),
		"SELECT "+columns+" FROM subscriptions ORDER BY created_at DESC, id DESC LIMIT $1", 51)
	if err != nil {
		fail(w, err)
		return
	}
	defer rows.Close()
	items := []subscription{}
	for rows.Next() {
		var item subscription
		if err := rows.Scan(item.targets()...); err != nil {
			fail(w, err)
			return
		}
		items = append(items, item)
	}
	answer(w, http.StatusOK, map[string]any{"data": items[:min(50, len(items))], "next_cursor": nil})
}

func get(w http.ResponseWriter, r *http.Request, db *sql.DB) {
	var item subscription
	row := db.QueryRowContext(r.Context(), "SELECT "+columns+" FROM subscriptions WHERE id = $1", chi.URLParam(r, "id"))
	if err := row.Scan(item.targets()...); err != nil {
		fail(w, err)
		return
	}
	answer(w, http.StatusOK, item)
}

func create(w http.ResponseWriter, r *http.Request, db *sql.DB) {
	now := time.Now().UTC().Truncate(time.Microsecond)
	item := subscription{ID: uuid.New(), Status: "trialing", CreatedAt: now, UpdatedAt: now}
	if err := json.NewDecoder(r.Body).Decode(&item); err != nil {
		fail(w, err)
		return
	}
	_, err := db.ExecContext(r.Context(),
		"INSERT INTO subscriptions ("+columns+") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
		item.ID, item.CustomerID, item.Plan, item.Status, item.CurrentPeriodEnd, item.CanceledAt, item.CreatedAt,
		item.UpdatedAt)
	if err != nil {
		fail(w, err)
		return
	}
	answer(w, http.StatusCreated, item)
}

func answer(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(value)
}

func fail(w http.ResponseWriter, err error) { http.Error(w, err.Error(), http.StatusInternalServerError) }
