package jp.ritchi.eligibility.comparison.fact;

import jp.ritchi.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The nearest work of the sector {@code industrial-water}. */
@Component
@Order(50)
class IndustrialWaterProject extends ProjectNear {
    @Override
    String sector() {
        return "industrial-water";
    }

    @Override
    public Text title() {
        return new Text("工業用水の事業", "Industrial water project");
    }
}
