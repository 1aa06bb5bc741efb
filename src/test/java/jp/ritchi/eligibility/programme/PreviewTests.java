package jp.ritchi.eligibility.programme;

import static jp.ritchi.eligibility.programme.ProgrammeDesk.parameters;
import static jp.ritchi.security.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ritchi.eligibility.DatedProgramme;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.parcel.ParcelPages;
import jp.ritchi.security.Browser;
import jp.ritchi.security.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@TestPropertySource(properties = "ritchi.preview-limit=10m")
class PreviewTests {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final String ON_DAY = ", \"asOf\": \"" + DAY + "\"";

    @Autowired private Environment environment;
    @Autowired private ProgrammeDrafts drafts;
    @Autowired private Programmes programmes;
    @Autowired private Evaluator evaluator;
    @Autowired private Facts facts;
    @Autowired private ParcelPages parcels;
    @Autowired private LayerReads reads;
    private ProgrammeDesk desk;
    private Browser editor;

    @BeforeEach
    void open() {
        desk = new ProgrammeDesk(environment);
        editor = desk.signedIn("editor");
        desk.add(editor, desk.document("1", "2024-04-01"));
    }

    @AfterEach
    void close() {
        desk.clear();
    }

    @Test
    void countsEqualEvaluatingOneByOne() {
        var draft = loose("2");
        var answer = json(desk.preview(editor, draft, ON_DAY));
        var before = programmes.get(desk.id, DAY);
        assertThat(told(answer)).isEqualTo(oneByOne(before, drafts.read(draft), null));
        assertThat(answer.at("/gained/parcels").asLong()).isPositive();
        assertThat(answer.at("/parcels/complete").asBoolean()).isTrue();
        assertThat(answer.at("/comparedWith").asString()).isEqualTo("1");
        assertThat(answer.at("/synthetic").asBoolean()).isTrue();
        assertThat(answer.at("/samples/0/reasonAfter/ja").asString()).isNotBlank();
        long changed = 0;
        for (var kind : List.of("gained", "lost", "undetermined")) {
            changed += answer.at("/" + kind + "/parcels").asLong();
        }
        assertThat(answer.at("/map/features").size()).isEqualTo((int) Math.min(changed, 2000));
    }

    @Test
    void stricterVersionsLoseWhatLooserOnesGain() {
        desk.add(editor, loose("2"));
        var strict = desk.document("3", "2026-04-01");
        var answer = json(desk.preview(editor, strict, ON_DAY));
        var loose = programmes.get(desk.id, DAY);
        assertThat(loose.programme().version()).isEqualTo("2");
        assertThat(told(answer)).isEqualTo(oneByOne(loose, drafts.read(strict), null));
        assertThat(answer.at("/lost/parcels").asLong()).isPositive();
        assertThat(answer.at("/gained/parcels").asLong()).isZero();
    }

    @Test
    void aBoxIsComparedAlone() {
        var box = new Envelope(132.70, 132.76, 34.42, 34.46);
        var draft = loose("2");
        var answer =
                json(
                        desk.preview(
                                editor,
                                draft,
                                ON_DAY + ", \"bbox\": [132.7, 34.42, 132.76, 34.46]"));
        assertThat(answer.at("/parcels/total").asLong()).isPositive().isEqualTo(inBox(box));
        assertThat(told(answer))
                .isEqualTo(oneByOne(programmes.get(desk.id, DAY), drafts.read(draft), box));
        var sea = json(desk.preview(editor, draft, ", \"bbox\": [150, 20, 151, 21]"));
        assertThat(sea.at("/parcels/total").asLong()).isZero();
        assertThat(sea.at("/transitions").isEmpty()).isTrue();
    }

    @Test
    void theSameRulesChangeNothingWhateverTheWords() {
        var draft = desk.document("2", "2026-04-01");
        ((ObjectNode) draft.path("title")).put("ja", "別の名");
        var answer = json(desk.preview(editor, draft, ""));
        assertThat(answer.at("/transitions").isEmpty()).isTrue();
        assertThat(answer.at("/parcels/compared").asLong()).isPositive();
    }

    @Test
    void aNewProgrammeIsComparedWithNothing() {
        var draft = loose("1").put("id", desk.id + "-new");
        var answer = json(desk.preview(editor, draft, ON_DAY));
        assertThat(answer.has("comparedWith")).isFalse();
        assertThat(told(answer)).isEqualTo(oneByOne(null, drafts.read(draft), null));
        assertThat(answer.at("/lost/parcels").asLong()).isZero();
        assertThat(answer.at("/gained/parcels").asLong()).isPositive();
    }

    @Test
    void onlyTheRadiusChangesAndTheCountsAreTheSame() {
        desk.add(editor, loose("2"));
        var draft = desk.with(loose("3"), wide -> parameters(wide, 0).put("radiusMetres", 5000));
        var answer = json(desk.preview(editor, draft, ON_DAY));
        assertThat(told(answer))
                .isEqualTo(oneByOne(programmes.get(desk.id, DAY), drafts.read(draft), null));
        assertThat(answer.at("/gained/parcels").asLong()).isPositive();
    }

    @Test
    void whenTimeIsUpItSaysHowFarItCame() {
        var hasty =
                new Preview(drafts, programmes, parcels, evaluator, facts, reads, Duration.ZERO);
        var answer = hasty.answer(new PreviewQuestion(loose("2"), null, DAY));
        assertThat(answer.parcels().compared()).isZero();
        assertThat(answer.parcels().total()).isPositive();
        assertThat(answer.parcels().complete()).isFalse();
    }

    @Test
    void hiddenParcelsCountForThoseWhoMaySeeThem() {
        var draft = loose("2");
        long before = json(desk.preview(editor, draft, "")).at("/parcels/total").asLong();
        var some = json(desk.preview(editor, draft, "")).at("/samples/0/id").asString();
        hide(some, "restricted");
        try {
            var theirs = json(desk.preview(editor, draft, ""));
            assertThat(theirs.at("/parcels/total").asLong()).isEqualTo(before - 1);
            assertThat(theirs.toString()).doesNotContain("\"" + some + "\"");
            var administrator = desk.signedIn("administrator");
            var all = json(desk.preview(administrator, draft, ""));
            assertThat(all.at("/parcels/total").asLong()).isEqualTo(before);
        } finally {
            hide(some, "public");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"bbox\": [1, 2, 3]",
                ", \"bbox\": [3, 2, 1, 4]",
                ", \"bbox\": [\"a\", 2, 3, 4]",
                ", \"bbox\": \"132,34,133,35\"",
                ", \"asOf\": \"today\"",
                ", \"colour\": 1"
            })
    void wrongQuestionsAreRefused(String more) {
        var refused = desk.preview(editor, desk.document("2", "2026-04-01"), more);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    }

    /** Wider, smaller and for one company: much gains, and nothing is left that decides alone. */
    private ObjectNode loose(String version) {
        var document = desk.document(version, "2026-04-01");
        parameters(document, 0).put("radiusMetres", 3000);
        parameters(document, 1).put("minimumHectares", 0.05);
        parameters(document, 2).put("minimumLots", 1);
        return document;
    }

    private Map<String, Long> oneByOne(DatedProgramme before, DatedProgramme after, Envelope box) {
        var counted = new TreeMap<String, Long>();
        for (var parcel : parcels.after("", DAY, box, 100_000)) {
            var site = Sites.of(List.of(parcel), null, DAY);
            var from =
                    before == null
                            ? "none"
                            : evaluator.evaluate(before, site, facts).verdict().word();
            var to = evaluator.evaluate(after, site, facts).verdict().word();
            if (!from.equals(to)) {
                counted.merge(from + " " + to, 1L, Long::sum);
            }
        }
        return counted;
    }

    private static Map<String, Long> told(JsonNode answer) {
        var told = new TreeMap<String, Long>();
        for (var one : answer.path("transitions")) {
            told.put(
                    one.path("from").asString() + " " + one.path("to").asString(),
                    one.path("parcels").asLong());
        }
        return told;
    }

    private long inBox(Envelope box) {
        return parcels.after("", DAY, box, 100_000).size();
    }

    private void hide(String parcel, String visibility) {
        desk.owner()
                .sql("UPDATE parcel.parcel SET visibility = ? WHERE id = ?")
                .params(visibility, parcel)
                .update();
    }
}
