/* The reference: the same texts set by C and cairo alone, with glyphs and lines batched as far as cairo allows.
 *
 *   sheets w1|w2 DATA.tsv OUT        one file OUT.pdf
 *   sheets w1|w2 DATA.tsv OUT each   a file a class or a pupil, OUT-1.pdf, OUT-2.pdf, …
 *
 * No kerning, no PDF/A, no attached data, no journal: what is left when everything that ReportGen owes is taken away.
 */
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_FIELDS = 64, MAX_GLYPHS = 1 << 16, MAX_LINES = 1 << 15 };
static const double MM = 72.0 / 25.4;

static FT_Face face;
static cairo_font_face_t *font;
static cairo_t *page;
static cairo_surface_t *surface;
static const char *out_name;
static int files, each;
static unsigned short glyph_of[0x2200];
static double advance_of[0x2200];

static void die(const char *what) {
  fprintf(stderr, "sheets: %s\n", what);
  exit(3);
}

/* Glyphs of one size and lines of one thickness, drawn by one call each at the end of the page. */
struct batch { double size; cairo_glyph_t *glyphs; int count; };
static struct batch batches[3];
static double (*lines)[4];
static int line_count;
static cairo_glyph_t *upright;
static int upright_count;

static unsigned next_char(const unsigned char **text) {
  const unsigned char *s = *text;
  unsigned c = *s++;
  if (c >= 0xE0) { c = (c & 0x0F) << 12 | (s[0] & 0x3F) << 6 | (s[1] & 0x3F); s += 2; }
  else if (c >= 0xC0) { c = (c & 0x1F) << 6 | (s[0] & 0x3F); s += 1; }
  *text = s;
  return c < 0x2200 ? c : '?';
}

static double width(const char *text, double size) {
  double sum = 0;
  for (const unsigned char *s = (const unsigned char *)text; *s;) sum += advance_of[next_char(&s)];
  return sum * size;
}

static void put(const char *text, double x, double y, int batch) {
  struct batch *b = &batches[batch];
  for (const unsigned char *s = (const unsigned char *)text; *s;) {
    unsigned c = next_char(&s);
    if (b->count == MAX_GLYPHS) die("too much text on a page");
    b->glyphs[b->count++] = (cairo_glyph_t){glyph_of[c], x, y};
    x += advance_of[c] * b->size;
  }
}

static void put_up(const char *text, double x, double y, double size) {
  for (const unsigned char *s = (const unsigned char *)text; *s;) {
    unsigned c = next_char(&s);
    upright[upright_count++] = (cairo_glyph_t){glyph_of[c], x, y};
    y -= advance_of[c] * size;
  }
}

static void rule(double x0, double y0, double x1, double y1) {
  if (line_count == MAX_LINES) die("too many lines on a page");
  double *l = lines[line_count++];
  l[0] = x0; l[1] = y0; l[2] = x1; l[3] = y1;
}

/* Text broken at blanks into the width; the height that it took. */
static double paragraph(const char *text, double x, double y, double wide, int batch, double leading) {
  char line[2600] = "", word[512];
  double top = y;
  while (*text) {
    size_t length = strcspn(text, " ");
    if (length >= sizeof word) die("a word too long");
    memcpy(word, text, length);
    word[length] = 0;
    text += length + (text[length] == ' ');
    char tried[2600];
    snprintf(tried, sizeof tried, "%s%s%s", line, *line ? " " : "", word);
    if (*line && width(tried, batches[batch].size) > wide) {
      put(line, x, y, batch);
      y += leading;
      snprintf(line, sizeof line, "%s", word);
    } else {
      snprintf(line, sizeof line, "%s", tried);
    }
  }
  put(line, x, y, batch);
  return y + leading - top;
}

static void open_file(double w, double h) {
  char name[4096];
  snprintf(name, sizeof name, each ? "%s-%d.pdf" : "%s.pdf", out_name, ++files);
  surface = cairo_pdf_surface_create(name, w, h);
  page = cairo_create(surface);
  cairo_set_line_width(page, 0.5);
}

static void close_file(void) {
  if (!page) return;
  cairo_destroy(page);
  cairo_surface_finish(surface);
  if (cairo_surface_status(surface)) die("the file cannot be written");
  cairo_surface_destroy(surface);
  page = NULL;
}

static void end_page(void) {
  for (int i = 0; i < line_count; i++) {
    cairo_move_to(page, lines[i][0], lines[i][1]);
    cairo_line_to(page, lines[i][2], lines[i][3]);
  }
  cairo_stroke(page);
  cairo_set_font_face(page, font);
  for (int i = 0; i < 3; i++) {
    cairo_set_font_size(page, batches[i].size);
    cairo_show_glyphs(page, batches[i].glyphs, batches[i].count);
    batches[i].count = 0;
  }
  if (upright_count) {
    cairo_matrix_t turned;
    cairo_matrix_init(&turned, 0, -8, 8, 0, 0, 0);
    cairo_set_font_matrix(page, &turned);
    cairo_show_glyphs(page, upright, upright_count);
  }
  line_count = upright_count = 0;
  cairo_show_page(page);
}

static char *fields[MAX_FIELDS];
static int split(char *line) {
  int count = 0;
  line[strcspn(line, "\n")] = 0;
  while (count < MAX_FIELDS) {
    fields[count++] = line;
    char *tab = strchr(line, '\t');
    if (!tab) break;
    *tab = 0;
    line = tab + 1;
  }
  return count;
}

/* W1: a class on A4 landscape sheets; number, name, period, subjects, decision. */
struct columns { double x[MAX_FIELDS]; int count; };

static double summary_head(const char *label, char heads[][256], int subjects, struct columns *c, int sheet) {
  double left = 20 * MM, right = 287 * MM, y = 12 * MM, text[] = {8 * MM, 40 * MM, 20 * MM};
  char title[256];
  snprintf(title, sizeof title, "СВОДНАЯ ВЕДОМОСТЬ УЧЁТА УСПЕВАЕМОСТИ ОБУЧАЮЩИХСЯ %s КЛАССА", label);
  put(title, (left + right - width(title, 9)) / 2, y, 1);
  snprintf(title, sizeof title, "лист %d", sheet);
  put(title, right - width(title, 8), 203 * MM, 0);
  c->count = 0;
  double x = left;
  for (int i = 0; i < 3; i++) { c->x[c->count++] = x; x += text[i]; }
  double each_wide = (right - 34 * MM - x) / subjects;
  double top = y + 3 * MM, bottom = top + 38 * MM;
  for (int i = 0; i < subjects; i++) {
    c->x[c->count++] = x;
    put_up(heads[i], x + each_wide / 2 + 3, bottom - 3, 8);
    x += each_wide;
  }
  c->x[c->count++] = x;
  c->x[c->count++] = right;
  put("№", left + 4, bottom - 6, 0);
  put("Фамилия, имя, отчество", c->x[1] + 3, bottom - 6, 0);
  put("Решение", x + 3, bottom - 6, 0);
  for (int i = 0; i < c->count; i++) rule(c->x[i], top, c->x[i], bottom);
  rule(left, top, right, top);
  rule(left, bottom, right, bottom);
  return bottom;
}

static void summaries(FILE *data) {
  static char text[65536], label[64], heads[MAX_FIELDS][256];
  struct columns c = {{0}, 0};
  int subjects = 0, sheet = 0, is_open = 0;
  double y = 0, row = 4.9 * MM, last = 195 * MM;
  while (fgets(text, sizeof text, data)) {
    int count = split(text);
    if (*fields[0] == 'C') {
      if (is_open) rule(c.x[0], y, c.x[c.count - 1], y);
      if (is_open) end_page();
      if (is_open && each) close_file();
      if (!page) open_file(297 * MM, 210 * MM);
      snprintf(label, sizeof label, "%s", fields[1]);
      is_open = sheet = 0;
    } else if (*fields[0] == 'H') {
      subjects = count - 1;
      for (int i = 0; i < subjects; i++) snprintf(heads[i], sizeof heads[i], "%s", fields[i + 1]);
    } else if (*fields[0] == 'P') {
      if (is_open) rule(c.x[0], y, c.x[c.count - 1], y);
      if (is_open && y + 7 * row > last) { end_page(); is_open = 0; }
      if (!is_open) { y = summary_head(label, heads, subjects, &c, ++sheet); is_open = 1; }
      put(fields[1], c.x[0] + 4, y + 10, 0);
      paragraph(fields[2], c.x[1] + 3, y + 10, c.x[2] - c.x[1] - 6, 0, 10);
      paragraph(fields[3], c.x[c.count - 2] + 3, y + 10, c.x[c.count - 1] - c.x[c.count - 2] - 6, 0, 10);
    } else {
      put(fields[1], c.x[2] + 3, y + 10, 0);
      for (int i = 2; i < count; i++) {
        double from = c.x[i + 1], to = c.x[i + 2];
        put(fields[i], (from + to - width(fields[i], 9)) / 2, y + 10, 1);
      }
      y += row;
      for (int i = 0; i < c.count; i++) rule(c.x[i], y - row, c.x[i], y);
      rule(c.x[2], y, c.x[c.count - 2], y);
    }
  }
  if (is_open) rule(c.x[0], y, c.x[c.count - 1], y);
  if (is_open) end_page();
  close_file();
}

/* W2: a digest on an A4 portrait sheet. */
static void digests(FILE *data) {
  static char text[65536];
  double x[] = {20 * MM, 28 * MM, 78 * MM, 143 * MM, 158 * MM, 176 * MM, 200 * MM};
  const char *heads[] = {"№", "Предмет", "Отметки за период", "Средний", "Прежняя", "Пропущено"};
  int is_open = 0;
  double y = 0;
  while (fgets(text, sizeof text, data)) {
    split(text);
    if (*fields[0] == 'P') {
      if (is_open) end_page();
      if (is_open && each) close_file();
      if (!page) open_file(210 * MM, 297 * MM);
      is_open = 1;
      put("ИНФОРМАЦИОННОЕ ПИСЬМО ДЛЯ РОДИТЕЛЕЙ", 60 * MM, 18 * MM, 2);
      put("об успеваемости и посещаемости, класс", 60 * MM, 24 * MM, 1);
      put(fields[1], 125 * MM, 24 * MM, 1);
      y = 30 * MM;
      rule(x[0], y, x[6], y);
      for (int i = 0; i < 6; i++) put(heads[i], x[i] + 2, y + 10, 0);
      for (int i = 0; i < 7; i++) rule(x[i], y, x[i], y + 14);
      y += 14;
      rule(x[0], y, x[6], y);
    } else if (*fields[0] == 'R') {
      double high = paragraph(fields[3], x[2] + 3, y + 9, x[3] - x[2] - 6, 0, 9.6) + 4;
      int columns[] = {0, 1, 3, 4, 5};
      for (int i = 0; i < 5; i++) put(fields[columns[i] + 1], x[columns[i]] + 3, y + 9, 0);
      for (int i = 0; i < 7; i++) rule(x[i], y, x[i], y + high);
      y += high;
      rule(x[0], y, x[6], y);
    } else {
      y += paragraph(fields[1], x[0], y + 14, x[6] - x[0], 1, 11) + 4;
    }
  }
  if (is_open) end_page();
  close_file();
}

int main(int argc, char **argv) {
  if (argc < 4) die("sheets w1|w2 DATA.tsv OUT [each]");
  FT_Library library;
  const char *path = "/usr/share/fonts/truetype/paratype/PTF55F.ttf";
  if (FT_Init_FreeType(&library) || FT_New_Face(library, path, 0, &face)) die("PT Serif is not installed");
  font = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
  for (unsigned c = 32; c < 0x2200; c++) {
    glyph_of[c] = (unsigned short)FT_Get_Char_Index(face, c);
    if (glyph_of[c] && !FT_Load_Glyph(face, glyph_of[c], FT_LOAD_NO_SCALE))
      advance_of[c] = face->glyph->metrics.horiAdvance / (double)face->units_per_EM;
  }
  double sizes[] = {8, 9, 11};
  for (int i = 0; i < 3; i++) {
    batches[i].size = sizes[i];
    batches[i].glyphs = malloc(MAX_GLYPHS * sizeof *batches[i].glyphs);
  }
  upright = malloc(MAX_GLYPHS * sizeof *upright);
  lines = malloc(MAX_LINES * sizeof *lines);
  FILE *data = fopen(argv[2], "r");
  if (!data) die("the data cannot be read");
  out_name = argv[3];
  each = argc > 4;
  if (!strcmp(argv[1], "w1")) summaries(data); else digests(data);
  fclose(data);
  return 0;
}
