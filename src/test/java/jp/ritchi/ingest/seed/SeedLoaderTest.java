package jp.ritchi.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Seeds of its own make and name, into the table of parks, around Yonaguni. */
@ImportTest
class SeedLoaderTest {
    private static final String HEADER =
            "id,name_ja,status,area_ha,lots,lon,lat,valid_from,positional_accuracy,source_id\n";
    private static final String A =
            "seedtest-a,甲,planned,12.50,,122.9,24.9,2026-01-01,site,seedtest\n";
    private static final String B = "seedtest-b,乙,planned,,3,122.91,24.9,,site,seedtest\n";
    private static final String OURS =
            "SELECT *, geom::text FROM park.industrial_park WHERE id LIKE 'seedtest-%' ORDER BY id";

    @TempDir Path gisData;
    @Autowired JdbcTemplate jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired ImportRows rows;

    /** The same as the real one, but it may only remove its own rows. */
    private static final class ParkSeed extends CsvSeed {
        ParkSeed() {
            super("seedtest.csv", "park.industrial_park", 10);
        }

        @Override
        protected String keptWhen() {
            return "id NOT LIKE 'seedtest-%'";
        }
    }

    @BeforeEach
    @AfterEach
    void clear() {
        rows.source("seedtest");
        rows.run("DELETE FROM park.industrial_park WHERE id LIKE 'seedtest-%'");
        rows.run("DELETE FROM core.seed_file WHERE name LIKE 'seedtest%'");
    }

    private void load(String csv) throws IOException {
        Files.writeString(gisData.resolve("seedtest.csv"), csv);
        new SeedLoader(gisData, List.of(new ParkSeed()), jdbc, transactions).load();
    }

    private String column(String column, String id) {
        return rows.text("SELECT " + column + "::text FROM park.industrial_park WHERE id = ?", id);
    }

    @Test
    void rowsComeChangeAndGoWithTheFile() throws IOException {
        load(HEADER + A + B);
        assertThat(rows.all(OURS)).hasSize(2);
        assertThat(column("area_ha", "seedtest-a")).isEqualTo("12.50");
        assertThat(column("lots", "seedtest-a")).isNull();
        assertThat(column("ST_AsText(geom) || changed_by || version", "seedtest-b"))
                .isEqualTo("POINT(122.91 24.9)seed0");
        load(HEADER + A.replace("12.50", "13"));
        assertThat(rows.all(OURS)).hasSize(1);
        assertThat(column("area_ha || ' ' || version", "seedtest-a")).isEqualTo("13 1");
    }

    @Test
    void sameFileAgainTouchesNoRow() throws IOException {
        load(HEADER + A + B);
        var before = rows.all(OURS);
        load(HEADER + A + B);
        load(HEADER + B + A);
        assertThat(rows.all(OURS)).isEqualTo(before);
    }

    @Test
    void workOfOthersIsNeitherOverwrittenNorRemoved() throws IOException {
        load(HEADER + A + B);
        rows.run(
                "UPDATE park.industrial_park SET changed_by = 'tanaka', area_ha = 99 WHERE id = 'seedtest-a'");
        load(HEADER + A.replace("12.50", "13"));
        assertThat(column("area_ha", "seedtest-a")).isEqualTo("99");
        load(HEADER + B);
        assertThat(column("area_ha", "seedtest-a")).isEqualTo("99");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.50 | twelve | row 3: A value is of the wrong type",
                "planned | nearly | row 3: A value is not allowed",
                "甲 | '' | row 3: The column name_ja must not be empty",
                "site,seedtest | site,nowhere | row 3: It refers to something that does not exist",
                "122.9,24.9 | 24.9,122.9 | row 3: Latitude and longitude look swapped",
                "122.9,24.9 | 'x,24.9' | row 3: lon and lat are not numbers",
                "122.9,24.9 | ',24.9' | row 3: lon and lat are not numbers",
                "122.9,24.9 | ',' | row 3: A value is not allowed",
                "2026-01-01 | 2026-02-30 | row 3: A value is of the wrong type",
                "seedtest-a | seedtest-b | row 3: The id seedtest-b is there twice",
                "lots | colour | row 2: The table park.industrial_park has no column colour",
            })
    void oneBadRowStopsEverythingAndIsNamed(String good, String bad, String sentence)
            throws IOException {
        load(HEADER + A);
        var before = rows.all(OURS);
        var header = "lots".equals(good) ? HEADER.replace(good, bad) : HEADER;
        var refused =
                catchThrowableOfType(
                        SeedRefused.class, () -> load(header + B + A.replace(good, bad)));
        assertThat(refused.sentence().en()).startsWith("seedtest.csv, " + sentence);
        assertThat(refused.sentence().ja()).startsWith("seedtest.csv の ");
        assertThat(rows.all(OURS)).isEqualTo(before);
    }

    @Test
    void missingFileIsSkipped() {
        new SeedLoader(gisData, List.of(new ParkSeed()), jdbc, transactions).load();
        assertThat(rows.all(OURS)).isEmpty();
    }
}
