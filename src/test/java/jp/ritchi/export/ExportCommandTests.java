package jp.ritchi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.ritchi.ingest.command.Console;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The command line exports what the public may see. */
class ExportCommandTests extends ExportTest {
    @Autowired private ExportCommand command;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... arguments) throws Exception {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var console = new Console(out, out, Locale.ENGLISH);
        return command.run(new ArrayList<>(List.of(arguments)), console);
    }

    @Test
    void writesAFileAndNeverOverAnother() throws Exception {
        rows.parcel("a", SQUARE);
        var b = rows.parcel("b", PARTS);
        rows.execute("UPDATE parcel.parcel SET visibility = 'staff' WHERE id = '" + b + "'");
        var file = folder.resolve("parcels.csv").toString();
        var filter = "source_id = '" + rows.source() + "'";
        assertThat(run("parcels", "--format", "csv", "--filter", filter, "--out", file)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Wrote 1 rows");
        assertThat(Files.readString(folder.resolve("parcels.csv")))
                .contains(rows.id("a"))
                .doesNotContain(b);
        assertThat(run("parcels", "--format", "csv", "--out", file)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("exists already");
    }

    @Test
    void tellsWhatIsWrong() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(run("nothing", "--format", "csv")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("There are: ", "parcels");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> run("parcels", "--format", "dwg"))
                .hasMessageContaining("Choose a format");
    }
}
