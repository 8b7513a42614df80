package io.alces;

import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Shipment.Parcel;
import io.alces.internal.codec.CompiledModel;
import io.alces.query.PropertyPath;
import io.alces.schema.ModelSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PartialTest {
    private static final CompiledModel<Shipment> MODEL = CompiledModel.of(ModelSchema.compile(Shipment.class));
    private static final AttributeValue PARCEL = AttributeValue.fromM(Map.of(
            "label",
            AttributeValue.fromS("fragile"),
            "stamps",
            AttributeValue.fromL(List.of(AttributeValue.fromS("a")))));

    private static Partial<Shipment> partial(
            Map<String, AttributeValue> item, List<? extends PropertyPath<?, ?>> attributes) {
        return new Partial<>(MODEL, List.copyOf(attributes), item);
    }

    private static Partial<Shipment> noteAndWeight() {
        return partial(
                Map.of("note", AttributeValue.fromS("x"), "customerId", AttributeValue.fromS("c1")),
                List.of(path(Shipment::note), path("weight")));
    }

    @Test
    void get_ofWhatWasRead_isItsValue() {
        assertThat(noteAndWeight().get(Shipment::note)).isEqualTo("x");
        assertThat(noteAndWeight().get("note")).isEqualTo("x");
    }

    @Test
    void get_ofWhatTheItemDoesNotHave_isNull() {
        assertThat(noteAndWeight().get(Shipment::weight)).isNull();
    }

    @Test
    void get_ofWhatWasNotRead_isRefused() {
        assertThatThrownBy(() -> noteAndWeight().get(Shipment::city))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shipment: city was not read, only note, weight; add it to attributes(..)");
    }

    @Test
    void get_ofAKeyThatCameAlongUnasked_isRefused() {
        assertThatThrownBy(() -> noteAndWeight().get(Shipment::customerId))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shipment: customerId was not read, only note, weight; add it to attributes(..)");
    }

    @Test
    void get_insideOfWhatWasRead_isItsValue() {
        Partial<Shipment> partial =
                partial(Map.of("parcels", AttributeValue.fromL(List.of(PARCEL))), List.of(path(Shipment::parcels)));

        assertThat(partial.get(path(Shipment::parcels, 0).then(Parcel::label))).isEqualTo("fragile");
        assertThat(partial.get("parcels[0].stamps[0]")).isEqualTo("a");
    }

    @Test
    void get_ofAListElement_isFoundUnderItsOwnIndex() {
        Partial<Shipment> partial =
                partial(Map.of("parcels", AttributeValue.fromL(List.of(PARCEL))), List.of(path(Shipment::parcels, 3)));

        assertThat(partial.get(path(Shipment::parcels, 3))).isEqualTo(new Parcel("fragile", List.of("a")));
    }

    @Test
    void get_ofAListOfWhichElementsWereRead_isRefused() {
        Partial<Shipment> partial =
                partial(Map.of("parcels", AttributeValue.fromL(List.of(PARCEL))), List.of(path(Shipment::parcels, 3)));

        assertThatThrownBy(() -> partial.get(Shipment::parcels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shipment: parcels was not read, only parcels[3]; add it to attributes(..)");
    }

    @Test
    void has_tellsWhatTheItemHas() {
        assertThat(noteAndWeight().has(Shipment::note)).isTrue();
        assertThat(noteAndWeight().has("weight")).isFalse();
    }

    @Test
    void has_ofNull_isTrue() {
        Partial<Shipment> partial =
                partial(Map.of("note", AttributeValue.fromNul(true)), List.of(path(Shipment::note)));

        assertThat(partial.has(Shipment::note)).isTrue();
        assertThat(partial.get(Shipment::note)).isNull();
    }

    @Test
    void has_ofWhatWasNotRead_isRefused() {
        assertThatThrownBy(() -> noteAndWeight().has("city"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shipment: city was not read, only note, weight; add it to attributes(..)");
    }

    @Test
    void toString_hasNamesOnly() {
        assertThat(noteAndWeight()).hasToString("Shipment[note, weight]");
    }
}
