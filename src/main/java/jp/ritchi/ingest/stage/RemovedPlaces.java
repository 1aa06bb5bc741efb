package jp.ritchi.ingest.stage;

import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.layer.LayerTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells how many stored places an import would take away, because the file has the row and no
 * geometry for it: a list of attributes that somebody sends over the shapes of the same rows.
 */
final class RemovedPlaces {
    private RemovedPlaces() {}

    /** Asks the rows of the table {@code decided}. */
    static void tell(JdbcClient jdbc, LayerTable table, ImportReport report) {
        long places =
                jdbc.sql(
                                """
                                SELECT count(*) FROM decided d JOIN staged s USING (id) JOIN %s t USING (id)
                                WHERE d.outcome = 'CHANGED' AND s.geom IS NULL AND t.geom IS NOT NULL
                                """
                                        .formatted(table.name()))
                        .query(Long.class)
                        .single();
        if (places > 0) {
            report.add(
                    ImportIssue.warning(
                                    "places-removed",
                                    0,
                                    "すでに図形のある "
                                            + places
                                            + " 件の行に、このファイルは図形を持っていません。取り込むと、その図形はなくなり地図から消えます。属性だけの表なら、図形のあるファイルに結合してから取り込んでください。",
                                    places
                                            + " rows are stored with a geometry, and this file has none for them. Importing it removes those geometries, and the rows from the map. If it is a list of attributes only, join it to a file with the shapes first.")
                            .ofFile());
        }
    }
}
