package jp.ritchi.eligibility.comparison.fact;

import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The nearest work of the sector {@code sewer}. */
@Component
@Order(70)
class SewerProject extends ProjectNear {
    @Override
    String sector() {
        return "sewer";
    }

    @Override
    public Text title() {
        return new Text("下水道の事業", "Sewer project");
    }
}
