package jp.ritchi.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.chain.MonotoneChain;
import org.locationtech.jts.index.chain.MonotoneChainBuilder;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Foresees how long the topology check of JTS would take. It compares all pieces of boundary whose
 * bounds overlap, which is nearly linear for any real land, but quadratic for a comb of slanting
 * teeth or twenty thousand nested triangles: those took five minutes and are refused instead.
 */
final class SiteComplexity {
    /** Up to this many vertices even the worst shape is checked in well under a second. */
    private static final int ALWAYS_FINE = 1_000;

    /** Comparisons of vertices the topology check may need, about a second's worth. */
    private static final long MOST_COMPARISONS = 8_000_000;

    /** Twice the pairs of rings with overlapping bounds, one of which may hold the other. */
    private static final long MOST_RING_COMPARISONS = 1_000_000;

    private SiteComplexity() {}

    static boolean isTooHigh(Geometry site) {
        if (site.getNumPoints() <= ALWAYS_FINE) {
            return false;
        }
        Pieces pieces = new Pieces();
        Paths.visit(site, pieces);
        return exceeds(pieces.rings, MOST_RING_COMPARISONS)
                || exceeds(pieces.chains, MOST_COMPARISONS);
    }

    /** Whether the weights of all overlapping pairs add up to more than the limit. */
    private static boolean exceeds(List<Piece> pieces, long limit) {
        STRtree index = new STRtree();
        pieces.forEach(piece -> index.insert(piece.bounds(), piece));
        long[] sum = {0};
        for (Piece piece : pieces) {
            // Every pair is met twice, which also counts each piece once against itself.
            index.query(
                    piece.bounds(), other -> sum[0] += piece.weight() + ((Piece) other).weight());
            if (sum[0] / 2 > limit) {
                return true;
            }
        }
        return false;
    }

    /** A stretch of boundary and how many comparisons it takes part in at most. */
    private record Piece(Envelope bounds, int weight) {}

    /** Collects the rings, and the monotone chains they are compared by. */
    private static final class Pieces implements Paths.Visitor {
        private final List<Piece> rings = new ArrayList<>();
        private final List<Piece> chains = new ArrayList<>();

        @Override
        public void path(CoordinateSequence points) {
            rings.add(new Piece(points.expandEnvelope(new Envelope()), 1));
            for (Object found : MonotoneChainBuilder.getChains(points.toCoordinateArray())) {
                MonotoneChain chain = (MonotoneChain) found;
                int length = chain.getEndIndex() - chain.getStartIndex();
                chains.add(new Piece(chain.getEnvelope(), length));
            }
        }
    }
}
