package jp.ritchi.ingest;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The columns of an entity that say something about the world, as opposed to how the row came to
 * be: only they decide whether a row has changed, and only they are copied.
 */
final class EntityContent<E extends FeatureEntity> {
    private static final Set<String> TECHNICAL =
            Set.of("visibility", "version", "changedBy", "changedAt", "importRun");

    private final List<Field> fields;

    EntityContent(EntityManager entities, Class<E> type) {
        fields =
                entities.getMetamodel().entity(type).getAttributes().stream()
                        .filter(attribute -> !TECHNICAL.contains(attribute.getName()))
                        .map(attribute -> (Field) attribute.getJavaMember())
                        .toList();
        fields.forEach(field -> field.setAccessible(true));
    }

    boolean same(E one, E other) {
        return fields.stream().allMatch(field -> same(get(field, one), get(field, other)));
    }

    void copy(E from, E to) {
        for (var field : fields) {
            try {
                field.set(to, field.get(from));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static @Nullable Object get(Field field, Object entity) {
        try {
            return field.get(entity);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Geometry a && other instanceof Geometry b) {
            return a.equalsExact(b);
        }
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(one, other);
    }
}
