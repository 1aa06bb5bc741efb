package jp.ritchi.eligibility;

import java.time.LocalDate;
import java.util.List;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.layer.Snapshots;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the programmes that the caller may see. */
@Component
public class Programmes {
    private static final String ALL =
            """
            SELECT document::text AS document, source_title_ja, source_title_en
            FROM policy.programmes
            ORDER BY min(array_position(ARRAY['support', 'screening', 'template'],
                    coalesce(document ->> 'kind', 'support'))) OVER (PARTITION BY id),
                id, effective_from DESC, version DESC
            """;

    private final LayerReads reads;
    private final JsonMapper json;
    private final Snapshots<List<DatedProgramme>> snapshots = new Snapshots<>();

    Programmes(LayerReads reads, JsonMapper json) {
        this.reads = reads;
        this.json = json;
    }

    /**
     * All versions of all programmes, those that give money first, newest first within a programme.
     */
    public List<DatedProgramme> list() {
        return reads.read(client -> snapshots.get(reads.stamp("programmes"), this::load));
    }

    /**
     * The version of a programme that holds on a day.
     *
     * @throws RequestProblem when there is no such programme, or none of its versions holds then
     */
    public DatedProgramme get(String id, LocalDate day) {
        var versions = list().stream().filter(e -> e.programme().id().equals(id)).toList();
        if (versions.isEmpty()) {
            throw new RequestProblem(
                    HttpStatus.NOT_FOUND,
                    "no-such-programme",
                    new Text(
                            "「" + id + "」という制度はありません。/api/programmes の一覧から選んでください。",
                            "There is no programme \"" + id + "\". Choose one of /api/programmes."),
                    "programme");
        }
        return versions.stream()
                .filter(entry -> entry.programme().holdsOn(day))
                .findFirst()
                .orElseThrow(() -> notInEffect(versions, day));
    }

    private static RequestProblem notInEffect(List<DatedProgramme> versions, LocalDate day) {
        var first = versions.get(versions.size() - 1).programme().effectiveFrom();
        return RequestProblem.badParameter(
                "asOf",
                day + " の時点では、この制度は有効ではありません（" + first + " から）。別の日を指定してください。",
                "The programme is not in effect on "
                        + day
                        + " (it starts on "
                        + first
                        + "). Choose another day.");
    }

    private List<DatedProgramme> load() {
        return reads.read(
                client ->
                        client.sql(ALL)
                                .query(
                                        (row, number) -> {
                                            var programme =
                                                    json.readValue(
                                                            row.getString("document"),
                                                            Programme.class);
                                            var title =
                                                    new Text(
                                                            row.getString("source_title_ja"),
                                                            row.getString("source_title_en"));
                                            return entry(programme, title);
                                        })
                                .list());
    }

    private static DatedProgramme entry(Programme programme, Text sourceTitle) {
        var source = programme.source();
        return new DatedProgramme(
                programme, new SourceRef(source.sourceId(), sourceTitle, source.place()));
    }
}
