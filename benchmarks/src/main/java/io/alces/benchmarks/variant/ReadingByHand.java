package io.alces.benchmarks.variant;

import static io.alces.benchmarks.variant.Attributes.fraction;
import static io.alces.benchmarks.variant.Attributes.number;
import static io.alces.benchmarks.variant.Attributes.putText;
import static io.alces.benchmarks.variant.Attributes.text;

import io.alces.benchmarks.item.Reading;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Readings by straight code. */
final class ReadingByHand implements Conversion<Reading> {

    @Override
    public Map<String, AttributeValue> encode(Reading reading) {
        Map<String, AttributeValue> item = new HashMap<>(4);
        putText(item, "sensorId", reading.getSensorId());
        putText(item, "takenAt", reading.getTakenAt());
        item.put("value", number(reading.getValue()));
        return item;
    }

    @Override
    public Reading decode(Map<String, AttributeValue> item) {
        Reading reading = new Reading();
        reading.setSensorId(text(item, "sensorId"));
        reading.setTakenAt(text(item, "takenAt"));
        reading.setValue(fraction(item, "value"));
        return reading;
    }
}
