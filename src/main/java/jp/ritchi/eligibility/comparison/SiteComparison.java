package jp.ritchi.eligibility.comparison;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ritchi.eligibility.EligibilityAnswer;
import jp.ritchi.eligibility.Evaluator;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.Programmes;
import jp.ritchi.eligibility.Site;
import jp.ritchi.eligibility.Sites;
import jp.ritchi.layer.LayerReads;
import jp.ritchi.parcel.Parcel;
import jp.ritchi.process.GeoProcess;
import jp.ritchi.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts sites side by side, all judged by one programme and from one moment of the data. */
@Component
class SiteComparison implements GeoProcess {
    private final LayerReads reads;
    private final Programmes programmes;
    private final Sites sites;
    private final Evaluator evaluator;
    private final Facts facts;
    private final Rows rows;
    private final Clock clock = Clock.systemUTC();

    SiteComparison(
            LayerReads reads,
            Programmes programmes,
            Sites sites,
            Evaluator evaluator,
            Facts facts,
            Rows rows) {
        this.reads = reads;
        this.programmes = programmes;
        this.sites = sites;
        this.evaluator = evaluator;
        this.facts = facts;
        this.rows = rows;
    }

    @Override
    public String id() {
        return "site-comparison";
    }

    @Override
    public Text title() {
        return new Text("候補地の比較", "Comparison of sites");
    }

    @Override
    public Text description() {
        return new Text(
                "2～10 の区域を、制度の要件ごとの結果と、IC・渋滞・水道・下水道・地下水・災害などの事実で並べて比べます。" + "総合点は付けません。",
                "Puts two to ten sites side by side: the findings of a programme for each, and what is"
                        + " known of interchanges, congestion, water, sewer, groundwater and hazards"
                        + " around them. There is no overall score.");
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Map<String, Object> inputs() {
        return ComparisonSchema.INPUTS;
    }

    @Override
    public Map<String, Object> outputs() {
        return ComparisonSchema.OUTPUTS;
    }

    @Override
    public Object execute(JsonNode request) {
        var inputs = ComparisonInputs.of(request, clock);
        return reads.read(client -> compare(inputs.sites()));
    }

    private Comparison compare(List<ComparisonInputs.Asked> asked) {
        var first = asked.get(0).inputs();
        var programme = programmes.get(first.programme(), first.asOf());
        var land = new ArrayList<Site>();
        var answers = new ArrayList<EligibilityAnswer>();
        var compared = new ArrayList<ComparedSite>();
        for (var one : asked) {
            var site = one.about(() -> sites.of(one.inputs()));
            var answer = evaluator.evaluate(programme, site, facts);
            land.add(site);
            answers.add(answer);
            compared.add(compared(one, site, answer));
        }
        return new Comparison(
                programme.programme().id(),
                programme.programme().version(),
                programme.programme().title(),
                first.asOf(),
                compared,
                rows.of(answers, land, facts),
                answers.stream().anyMatch(EligibilityAnswer::synthetic));
    }

    private static ComparedSite compared(
            ComparisonInputs.Asked asked, Site site, EligibilityAnswer answer) {
        var parcels = site.parcels().stream().map(Parcel::id).toList();
        var centroid = site.centroid();
        return new ComparedSite(
                asked.number(),
                asked.label(),
                parcels.isEmpty() ? null : parcels,
                List.of(rounded(centroid.x), rounded(centroid.y)),
                answer);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }
}
