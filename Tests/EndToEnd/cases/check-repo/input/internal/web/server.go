package web

func New() *chi.Mux {
	r := chi.NewRouter()
	return r
}
