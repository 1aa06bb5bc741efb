package jp.ritchi.eligibility.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.ritchi.eligibility.Facts;
import jp.ritchi.eligibility.FactsOver;
import jp.ritchi.interchange.Interchange;
import jp.ritchi.text.Text;
import jp.ritchi.web.RequestProblem;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.http.HttpStatus;

/**
 * The stored facts with imagined interchanges laid over them. Where an imagined interchange stands
 * is taken as it was said; a moved one keeps everything else.
 */
final class ChangedFacts extends FactsOver {
    private static final String LAYER = "interchanges";
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Facts stored;
    private final Changes changes;
    private final List<Interchange> interchanges;

    /**
     * Lays the changes over the facts.
     *
     * @throws RequestProblem when an interchange that is named is not there for the caller
     */
    ChangedFacts(Facts stored, Changes changes) {
        super(stored);
        this.stored = stored;
        this.changes = changes;
        var known = stored.interchanges();
        checkNamed(known, changes);
        this.interchanges = overlay(known, changes);
    }

    @Override
    public List<Interchange> interchanges() {
        return interchanges;
    }

    @Override
    public List<Feature> features(String layerId, Envelope area) {
        var there = stored.features(layerId, area);
        if (!layerId.equals(LAYER) || !changes.touchInterchanges()) {
            return there;
        }
        var changed = new ArrayList<Feature>();
        for (Feature feature : there) {
            boolean stays = !changes.moves().containsKey(feature.id());
            if (stays && !changes.removals().contains(feature.id())) {
                changed.add(feature);
            }
        }
        changes.moves().forEach((id, to) -> addMoved(id, to, area, changed));
        for (int i = 0; i < changes.additions().size(); i++) {
            addNew(i, area, changed);
        }
        return changed;
    }

    private void addMoved(String id, Coordinate to, Envelope area, List<Feature> into) {
        var from = stored.interchanges().stream().filter(i -> i.id().equals(id)).findFirst();
        if (area.contains(to) && from.isPresent()) {
            for (Feature feature : stored.features(LAYER, new Envelope(from.get().position()))) {
                if (feature.id().equals(id)) {
                    into.add(new Feature(LAYER, id, FACTORY.createPoint(to), feature.properties()));
                }
            }
        }
    }

    private void addNew(int index, Envelope area, List<Feature> into) {
        var addition = changes.additions().get(index);
        if (area.contains(addition.position())) {
            var added = added(index, addition);
            var properties = new LinkedHashMap<String, Object>();
            properties.put("name_ja", added.nameJa());
            properties.put("name_en", added.nameForEnglish());
            properties.put("kind", "interchange");
            properties.put("has_exit", true);
            if (addition.opens() != null) {
                properties.put("valid_from", addition.opens().toString());
            }
            var point = FACTORY.createPoint(addition.position());
            into.add(new Feature(LAYER, added.id(), point, Map.copyOf(properties)));
        }
    }

    private static List<Interchange> overlay(List<Interchange> known, Changes changes) {
        var all = new ArrayList<Interchange>();
        for (Interchange one : known) {
            if (!changes.removals().contains(one.id())) {
                var to = changes.moves().get(one.id());
                all.add(to == null ? one : moved(one, to));
            }
        }
        for (int i = 0; i < changes.additions().size(); i++) {
            all.add(added(i, changes.additions().get(i)));
        }
        return List.copyOf(all);
    }

    private static Interchange moved(Interchange one, Coordinate to) {
        return new Interchange(
                one.id(),
                one.nameJa() + "（移動）",
                one.nameForEnglish() + " (moved)",
                to,
                one.smart(),
                one.hasExit(),
                one.validFrom(),
                one.validTo(),
                one.positionalAccuracy(),
                one.sourceId(),
                one.sourceTitleJa(),
                one.sourceTitleEn());
    }

    private static Interchange added(int index, Changes.Addition addition) {
        int number = index + 1;
        return new Interchange(
                "what-if-" + number,
                "仮のIC " + number,
                "Imagined interchange " + number,
                addition.position(),
                false,
                true,
                addition.opens(),
                null,
                "site",
                "what-if",
                "仮定（もしも）",
                "Assumption (what if)");
    }

    private static void checkNamed(List<Interchange> known, Changes changes) {
        var ids = new HashSet<String>();
        known.forEach(one -> ids.add(one.id()));
        var missing = new TreeSet<>(changes.named());
        missing.removeAll(ids);
        if (!missing.isEmpty()) {
            var id = missing.first();
            throw new RequestProblem(
                    HttpStatus.NOT_FOUND,
                    "no-such-interchange",
                    new Text(
                            "IC「" + id + "」はありません。地図の IC の ID を指定してください。",
                            "There is no interchange \"" + id + "\". Name one of the map."),
                    "changes");
        }
    }
}
