package jp.ritchi.ingest.stage;

import jp.ritchi.ingest.ImportIssue;
import jp.ritchi.ingest.ImportReport;
import jp.ritchi.layer.LayerTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells what becomes of stored places for which the file has none. A file without any geometry is a
 * list of attributes, and they stay; where other rows have one, the file takes them away.
 */
final class StoredPlaces {
    private final JdbcClient jdbc;
    private final LayerTable table;

    StoredPlaces(JdbcClient jdbc, LayerTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Asks the rows of the table {@code decided}. */
    void tell(Staged staged, ImportReport report) {
        if (staged.tellsPlaces()) {
            tellRemoved(report);
        } else {
            tellKept(report);
        }
    }

    private void tellRemoved(ImportReport report) {
        long places = count("'CHANGED'");
        if (places > 0) {
            report.add(
                    ImportIssue.warning(
                                    "places-removed",
                                    0,
                                    "すでに図形のある "
                                            + places
                                            + " 件の行に、このファイルは図形を持っていません。取り込むと、その図形はなくなり地図から消えます。図形を残すには、それらの行を除くか、図形を入れてから取り込んでください。",
                                    places
                                            + " rows are stored with a geometry, and this file has none for them. Importing it removes those geometries, and the rows from the map. To keep them, leave these rows out or give them their shapes.")
                            .ofFile());
        }
    }

    private void tellKept(ImportReport report) {
        long places = count("'CHANGED', 'UNCHANGED'");
        if (places > 0) {
            report.add(
                    ImportIssue.warning(
                                    "places-kept",
                                    0,
                                    "このファイルには図形がないので、すでに図形のある "
                                            + places
                                            + " 件の行は図形をそのまま残し、属性だけを比べます。",
                                    "This file has no geometry: the "
                                            + places
                                            + " rows that are stored with one keep it, and only attributes are compared.")
                            .ofFile());
        }
    }

    private long count(String outcomes) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM decided d JOIN staged s USING (id) JOIN %s t USING (id)
                        WHERE d.outcome IN (%s) AND s.geom IS NULL AND t.geom IS NOT NULL
                        """
                                .formatted(table.name(), outcomes))
                .query(Long.class)
                .single();
    }
}
