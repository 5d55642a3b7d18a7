from app.models.base import Base as Base
from app.models.note import Note as Note

# fmt: off
# isort: off
# scaffold:anchor models
# isort: on
# fmt: on
