package jp.ritchi.ogcapi.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.ritchi.ogcapi.ServedTest;
import org.junit.jupiter.api.Test;

class SearchTests extends ServedTest {
    private List<String> found(String name, int limit) {
        var ids = new ArrayList<String>();
        json("/api/search?q=" + encoded(name) + "&limit=" + limit)
                .get("results")
                .forEach(result -> ids.add(result.get("id").asString()));
        return ids;
    }

    private void rename(String id, String name) {
        writer.sql("UPDATE fab.fab SET name_ja = ? WHERE id = ?").params(name, id).update();
        writer.sql("UPDATE parcel.parcel SET name_ja = ? WHERE id = ?").params(name, id).update();
    }

    @Test
    void aRowWithoutAPlaceIsFoundWithoutABox() {
        var id = rows.fab("a", 130, 32);
        rename(id, "ゐゑ無");
        rows.execute(
                "UPDATE fab.fab SET geom = NULL, positional_accuracy = NULL WHERE id = '"
                        + id
                        + "'");
        var results = json("/api/search?q=" + encoded("ゐゑ無")).get("results");
        assertThat(results.size()).isOne();
        assertThat(results.get(0).get("bbox").isNull()).isTrue();
    }

    @Test
    void wholeNamesComeBeforeBeginningsAndThoseBeforeTheRest() {
        var part = rows.fab("1", 130, 32);
        var start = rows.fab("2", 130, 32);
        var whole = rows.fab("3", 130, 32);
        rename(part, "旧ゐゑ橋");
        rename(start, "ゐゑ橋一号");
        rename(whole, "ゐゑ橋");
        assertThat(found("ゐゑ橋", 20)).containsExactly(whole, start, part);
        assertThat(found("ゐゑ橋", 1)).containsExactly(whole);
    }

    @Test
    void aLayerWithManyRowsDoesNotHideTheOthers() {
        for (int i = 0; i < 5; i++) {
            rename(rows.fab("f" + i, 130, 32), "ゐゑ町" + i);
        }
        var parcel = rows.parcel("p", "POLYGON((130 33, 130 33.1, 130.1 33.1, 130 33))");
        rename(parcel, "ゐゑ町");
        rename(parcel, "ゐゑ町9");
        assertThat(found("ゐゑ町", 2)).containsExactly(rows.id("f0"), parcel);
    }

    @Test
    void aResultTellsWhereItIs() {
        var id = rows.fab("x", 130.5, 32.25, "prefecture_ja", "'熊本県'", "municipality_ja", "'菊陽町'");
        rename(id, "ゐゑ工場");
        var result = json("/api/search?q=" + encoded("ゐゑ")).at("/results/0");
        assertThat(result.get("collection").asString()).isEqualTo("fabs");
        assertThat(result.get("name_ja").asString()).isEqualTo("ゐゑ工場");
        assertThat(result.get("place_ja").asString()).isEqualTo("熊本県菊陽町");
        assertThat(result.get("place_en").isNull()).isTrue();
        assertThat(result.get("bbox").toString()).isEqualTo("[130.5,32.25,130.5,32.25]");
    }

    @Test
    void wildcardsAreOrdinaryCharacters() {
        rename(rows.fab("x", 130, 32), "ゐ%ゑ");
        rename(rows.fab("y", 130, 32), "ゐ・ゑ");
        assertThat(found("ゐ%ゑ", 20)).containsExactly(rows.id("x"));
    }
}
