package jp.ritchi.eligibility.comparison.fact;

import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The nearest work of the sector {@code water}. */
@Component
@Order(60)
class WaterProject extends ProjectNear {
    @Override
    String sector() {
        return "water";
    }

    @Override
    public Text title() {
        return new Text("上水道の事業", "Water supply project");
    }
}
