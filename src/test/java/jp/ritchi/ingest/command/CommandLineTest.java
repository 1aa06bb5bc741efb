package jp.ritchi.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.ritchi.ingest.ImportRows;
import jp.ritchi.ingest.ImportTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ImportTest
class CommandLineTest {
    private static final String POINT =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"point_name\":\"命令\",\"point_type\":\"%s\"},"
                    + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[122.0456,24.2]}}]}";

    @TempDir Path folder;
    @Autowired CommandLine commands;
    @Autowired ImportRows rows;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    @AfterEach
    void clear() {
        rows.source("mlit-n06");
        rows.run("DELETE FROM interchange.interchange WHERE ST_X(geom) = 122.0456");
    }

    private int run(Object... args) {
        out.reset();
        err.reset();
        var words = new ArrayList<>(List.of(args).stream().map(Object::toString).toList());
        return commands.run(words, new PrintStream(out, true), new PrintStream(err, true));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path file(String type) throws Exception {
        return Files.writeString(folder.resolve("点.geojson"), POINT.formatted(type));
    }

    private long stored() {
        return rows.count(
                "SELECT count(*) FROM interchange.interchange WHERE ST_X(geom) = 122.0456");
    }

    @Test
    void checkingWritesNothingAndSaysHowToGoOn() throws Exception {
        assertThat(run("import", file("1"))).isZero();
        assertThat(said()).contains("点.geojson", "追加 1", "--commit");
        assertThat(stored()).isZero();
    }

    @Test
    void commitAndUndoSpeakTheLanguageAskedFor() throws Exception {
        assertThat(
                        run(
                                "import",
                                file("1"),
                                "--commit",
                                "--format",
                                "n06-joint-geojson",
                                "--lang",
                                "en"))
                .isZero();
        assertThat(said()).contains("committed", "new 1");
        assertThat(stored()).isEqualTo(1);
        var id = Pattern.compile("[0-9a-f-]{36}").matcher(said());
        assertThat(id.find()).isTrue();
        assertThat(run("imports")).isZero();
        assertThat(said()).contains(id.group());
        assertThat(run("undo", id.group())).isZero();
        assertThat(said()).contains("取消し済み");
        assertThat(stored()).isZero();
    }

    @Test
    void refusedRowsAndRefusedFilesGiveOne() throws Exception {
        assertThat(run("import", file("9"))).isEqualTo(1);
        assertThat(said()).contains("誤り: 1 行目", "[bad-point]");
        assertThat(run("import", Files.writeString(folder.resolve("x"), "hello"))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("使える形式");
        assertThat(run("undo", "no-uuid")).isEqualTo(1);
    }

    @Test
    void wrongCallsGiveTwo() throws Exception {
        assertThat(run("import")).isEqualTo(2);
        assertThat(run("import", folder.resolve("absent"))).isEqualTo(2);
        assertThat(run("import", "a", "b")).isEqualTo(2);
        assertThat(run("import", file("1"), "--frobnicate")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--frobnicate");
        assertThat(run("import", file("1"), "--crs")).isEqualTo(2);
        assertThat(run("import", file("1"), "--map", "name_ja")).isEqualTo(2);
        assertThat(run("undo")).isEqualTo(2);
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(run("help", "--lang", "en")).isZero();
        assertThat(said()).contains("Usage:", "import FILE", "undo RUN");
    }

    @Test
    void whatAFileLeavesOpenIsAskedForByOptions() throws Exception {
        var list = Files.writeString(folder.resolve("list.csv"), "コード,経度,緯度\n1,130.9,32.8\n");
        assertThat(run("import", list)).isEqualTo(2);
        assertThat(complained())
                .contains("--to", "parcels", "--crs", "6668 JGD2011", "--source", "--accuracy")
                .contains("surveyed");
        assertThat(run("imports")).isZero();
        assertThat(said()).contains("cancelled").contains("list.csv");
    }

    @Test
    void aSystemThatIsTakenForGrantedIsTold() throws Exception {
        rows.source("mlit-n03");
        var file =
                Files.writeString(
                        folder.resolve("n03.csv"),
                        "N03_001,N03_002,N03_003,N03_004,N03_007,wkt\n"
                                + "熊本県,,菊池郡,大津町,43403,"
                                + "\"POLYGON ((130.7 32.8,130.8 32.8,130.8 32.9,130.7 32.8))\"\n");
        assertThat(run("import", file, "--lang", "en")).isZero();
        assertThat(complained()).contains("EPSG:4612", "usual", "--crs");
        assertThat(said()).doesNotContain("usual");
        assertThat(run("import", file, "--crs", "6668")).isZero();
        assertThat(complained()).doesNotContain("--crs");
    }

    @Test
    void optionsAreNoCommands() {
        assertThat(CommandLine.isCommand()).isFalse();
        assertThat(CommandLine.isCommand("--server.port=1")).isFalse();
        assertThat(CommandLine.isCommand("imports")).isTrue();
    }
}
