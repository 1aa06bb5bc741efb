package jp.ritchi.ogcapi;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one test, recognisable by a source of their own and removed with it. */
public final class Rows {
    private final JdbcClient writer;
    private final String source = "test-" + UUID.randomUUID();

    Rows(JdbcClient writer) {
        this.writer = writer;
        writer.sql(
                        """
                        INSERT INTO core.source (id, title_ja, title_en, publisher_ja, publisher_en,
                            licence, attribution_ja, attribution_en)
                        VALUES (?, '試験', 'Test', '試験', 'Test', 'CC0', '試験', 'Test')
                        """)
                .param(source)
                .update();
    }

    /** The value of {@code source_id} that only rows of this test have. */
    public String source() {
        return source;
    }

    /** An id that no other test uses. */
    public String id(String name) {
        return source + "-" + name;
    }

    /** A plant at a place; {@code more} is a list of further columns with their SQL values. */
    public String fab(String name, double lon, double lat, String... more) {
        var columns = new StringBuilder();
        var values = new StringBuilder();
        for (int i = 0; i < more.length; i += 2) {
            columns.append(", ").append(more[i]);
            values.append(", ").append(more[i + 1]);
        }
        writer.sql(
                        """
                        INSERT INTO fab.fab (id, name_ja, name_en, company_ja, kind, source_id,
                            positional_accuracy, geom%s)
                        VALUES (?, ?, ?, '会社', 'investment', ?, 'site',
                            ST_SetSRID(ST_Point(?, ?), 6668)%s)
                        """
                                .formatted(columns, values))
                .params(id(name), "工場 " + name, "Fab " + name, source, lon, lat)
                .update();
        return id(name);
    }

    /** A synthetic parcel of one hectare (as told, not as measured). */
    public String parcel(String name, String wkt) {
        writer.sql(
                        """
                        INSERT INTO parcel.parcel (id, name_ja, lot_number, area_m2, source_id,
                            positional_accuracy, geom)
                        VALUES (?, ?, '1', 10000, ?, 'synthetic', ST_GeomFromText(?, 6668))
                        """)
                .params(id(name), "筆 " + name, source, wkt)
                .update();
        return id(name);
    }

    public void execute(String sql) {
        writer.sql(sql).update();
    }

    void remove() {
        writer.sql("DELETE FROM fab.fab WHERE source_id = ?").param(source).update();
        writer.sql("DELETE FROM parcel.parcel WHERE source_id = ?").param(source).update();
        writer.sql("DELETE FROM core.source WHERE id = ?").param(source).update();
    }
}
