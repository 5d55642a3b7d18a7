// Package notes stores notes.
package notes

import (
	"context"
	"database/sql"
	"io/fs"
	"strings"
)

// Migrate applies the Up part of each migration that has not been applied yet, in the order of their names.
func Migrate(ctx context.Context, db *sql.DB, files fs.FS) error {
	if _, err := db.ExecContext(ctx, `CREATE TABLE IF NOT EXISTS applied (name text PRIMARY KEY)`); err != nil {
		return err
	}
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := apply(ctx, db, files, name); err != nil {
			return err
		}
	}
	return nil
}

func apply(ctx context.Context, db *sql.DB, files fs.FS, name string) error {
	added, err := db.ExecContext(ctx, `INSERT INTO applied (name) VALUES (?) ON CONFLICT DO NOTHING`, name)
	if err != nil {
		return err
	}
	if count, err := added.RowsAffected(); err != nil || count == 0 {
		return err
	}
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	up, _, _ := strings.Cut(string(text), "-- +goose Down")
	_, err = db.ExecContext(ctx, up)
	return err
}

// All returns the texts of all notes.
func All(ctx context.Context, db *sql.DB) ([]string, error) {
	rows, err := db.QueryContext(ctx, `SELECT text FROM notes ORDER BY id`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	texts := []string{}
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		texts = append(texts, text)
	}
	return texts, rows.Err()
}
