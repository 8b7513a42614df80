package io.alces.validation;

import static io.alces.query.PropertyPath.path;
import static io.alces.query.Updates.current;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.UpdateOperation;
import io.alces.error.InvalidItemException;
import io.alces.validation.Booking.Address;
import io.alces.validation.Booking.Contact;
import io.alces.validation.Booking.Line;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Updates that are never sent, of an item that is there. */
class UpdateValidationTest {
    private static final Alces ALCES = Alces.builder()
            .local(URI.create("http://localhost:1"))
            .install(BeanValidation.create())
            .build();

    private static final UpdateOperation<Booking, Booking> UPDATE =
            ALCES.model(Booking.class).update("b1").mustExist();

    private static final Line WRONG = new Line("", 1);

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static void assertRefused(UpdateOperation<Booking, ?> update, String... violations) {
        String message = violations.length == 1
                ? violations[0]
                : "Booking cannot be stored:\n  - " + String.join("\n  - ", violations);
        assertThatThrownBy(update::request)
                .isExactlyInstanceOf(InvalidItemException.class)
                .hasMessage(message);
    }

    private static void assertSent(UpdateOperation<Booking, ?> update) {
        assertThatCode(update::request).doesNotThrowAnyException();
    }

    @Test
    void set_severalInvalid_areRefusedTogether() {
        assertRefused(
                UPDATE.set(Booking::email).to("nobody").set(Booking::total).to(BigDecimal.ZERO),
                "Booking.email: must be a well-formed email address",
                "Booking.total: must be greater than 0");
    }

    @Test
    void set_validOnlyAfterTransform_isSent() {
        assertSent(UPDATE.set(Booking::email).to("A@EXAMPLE.COM"));
    }

    @Test
    void set_optional_isValidatedByWhatItHolds() {
        assertRefused(
                UPDATE.set(Booking::replyTo).to(Optional.of("nobody")),
                "Booking.replyTo: must be a well-formed email address");
    }

    @Test
    void set_insideOfOptional_isValidatedAtItsPath() {
        assertRefused(UPDATE.set("billTo.city").to(""), "Booking.billTo.city: must not be blank");
    }

    @Test
    void set_objectInOptional_isValidatedInside() {
        assertRefused(
                UPDATE.set(Booking::billTo).to(Optional.of(new Address("", null))),
                "Booking.billTo.city: must not be blank");
    }

    @Test
    void set_classLevelConstraint_doesNotSeeIt() {
        assertSent(UPDATE.set(Booking::paid).to(BigDecimal.valueOf(1000)));
    }

    @Test
    void set_nested_isValidatedAtItsPath() {
        assertRefused(
                UPDATE.set(path(Booking::shipTo).then(Address::city)).to(""), "Booking.shipTo.city: must not be blank");
    }

    @Test
    void set_nestedByText_isValidatedAtItsPath() {
        assertRefused(UPDATE.set("shipTo.country").to("NOR"), "Booking.shipTo.country: size must be between 0 and 2");
    }

    @Test
    void set_nestedThatIsNotReachedByValid_isSent() {
        assertSent(UPDATE.set(path(Booking::unchecked).then(Address::city)).to(""));
    }

    @Test
    void set_flattened_isValidatedAtItsPath() {
        assertRefused(
                UPDATE.set(path(Booking::contact).then(Contact::phone)).to(""),
                "Booking.contact.phone: must not be blank");
    }

    @Test
    void set_wholeObject_isValidatedInside() {
        assertRefused(
                UPDATE.set(Booking::shipTo).to(new Address("", "NOR")),
                "Booking.shipTo.city: must not be blank",
                "Booking.shipTo.country: size must be between 0 and 2");
    }

    @Test
    void set_wholeList_isValidatedWithItsElements() {
        assertRefused(
                UPDATE.set(Booking::lines).to(List.of(new Line("a", 101), WRONG, new Line("c", 1))),
                "Booking.lines: size must be between 0 and 2",
                "Booking.lines[0].dozens: must be sold by the dozen",
                "Booking.lines[1].sku: must not be blank");
    }

    @Test
    void set_wholeMap_isValidatedWithItsEntries() {
        assertRefused(
                UPDATE.set(Booking::byName).to(Map.of("first", WRONG)),
                "Booking.byName.first (key): size must be between 0 and 3",
                "Booking.byName.first.sku: must not be blank");
    }

    @Test
    void set_element_isValidatedWithoutItsList() {
        assertRefused(UPDATE.set(path(Booking::lines, 7)).to(WRONG), "Booking.lines[7].sku: must not be blank");
    }

    @Test
    void set_propertyOfElement_isValidated() {
        assertRefused(
                UPDATE.set(path(Booking::lines, 7).then(Line::quantity)).to(0),
                "Booking.lines[7].quantity: must be greater than 0");
    }

    @Test
    void set_elementOfElement_isValidated() {
        assertRefused(UPDATE.set("notes[1][2]").to(""), "Booking.notes[1][2]: must not be blank");
    }

    @Test
    void set_list_isValidatedInLists() {
        assertRefused(
                UPDATE.set(path(Booking::notes, 3)).to(List.of("a", "")), "Booking.notes[3][1]: must not be blank");
    }

    @Test
    void set_entry_isValidated() {
        assertRefused(
                UPDATE.set(path(Booking::byName, "one").then(Line::sku)).to(" "),
                "Booking.byName.one.sku: must not be blank");
    }

    @Test
    void set_propertyOfSealedType_isValidatedByTheClassThatHasIt() {
        assertRefused(UPDATE.set("payment.digits").to("12"), "Booking.payment.digits: size must be between 4 and 4");
    }

    @Test
    void setIfAbsent_invalid_isRefused() {
        assertRefused(UPDATE.set(Booking::total).ifAbsent(BigDecimal.ZERO), "Booking.total: must be greater than 0");
    }

    @Test
    void setToAnother_orElseInvalid_isRefused() {
        assertRefused(
                UPDATE.set(Booking::total).to(current(Booking::paid).orElse(BigDecimal.ZERO)),
                "Booking.total: must be greater than 0");
    }

    @Test
    void append_invalid_areRefusedByTheirPositions() {
        assertRefused(
                UPDATE.append(Booking::lines).values(new Line("a", 1), WRONG),
                "Booking.lines[new 1].sku: must not be blank");
    }

    @Test
    void append_moreThanTheSize_isSent() {
        Line line = new Line("a", 1);
        assertSent(UPDATE.append(Booking::lines).values(line, line, line));
    }

    @Test
    void prepend_invalid_isRefused() {
        assertRefused(UPDATE.prepend(Booking::notes).values(List.of("")), "Booking.notes[new 0][0]: must not be blank");
    }

    @Test
    void add_invalid_isRefused() {
        assertRefused(
                UPDATE.add(Booking::tags).values("vip", "long tag"), "Booking.tags[]: size must be between 0 and 3");
    }

    @Test
    void delete_invalid_isSent() {
        assertSent(UPDATE.delete(Booking::tags).values("long tag"));
    }

    @Test
    void increment_isNotValidated() {
        assertSent(UPDATE.increment(Booking::total).by(-1));
    }

    @Test
    void merge_invalid_isRefusedAtItsPath() {
        assertRefused(
                UPDATE.merge(Booking::shipTo).with(new Address("", null)), "Booking.shipTo.city: must not be blank");
    }

    @Test
    void merge_partial_isSent() {
        assertSent(UPDATE.merge(Booking::shipTo).with(new Address(null, "NO")));
    }

    @Test
    void remove_whatMustNotBeNull_isRefused() {
        assertRefused(UPDATE.remove(Booking::total), "Booking.total: must not be null");
    }

    @Test
    void remove_whatMustNotBeEmpty_isRefused() {
        assertRefused(UPDATE.remove(Booking::tags), "Booking.tags: must not be empty");
    }

    @Test
    void remove_zeroIsInvalid_isRefused() {
        assertRefused(UPDATE.remove("lines[0].quantity"), "Booking.lines[0].quantity: must be greater than 0");
    }

    @Test
    void remove_nestedUnderItsStoredName_isRefused() {
        assertRefused(UPDATE.remove("shipTo.town"), "Booking.shipTo.city: must not be blank");
    }

    @Test
    void remove_optional_isSent() {
        assertSent(UPDATE.remove(Booking::email, Booking::replyTo, Booking::lines));
    }

    @Test
    void remove_element_isSent() {
        assertSent(UPDATE.remove("lines[0]", "byName.one"));
    }

    @Test
    void setToNull_whatMustNotBeNull_isRefused() {
        assertRefused(UPDATE.set(Booking::shipTo).to((Address) null), "Booking.shipTo: must not be null");
    }

    @Test
    void setToEmptySet_whatMustNotBeEmpty_isRefused() {
        assertRefused(UPDATE.set(Booking::tags).to(Set.of()), "Booking.tags: must not be empty");
    }

    @Test
    void setToNull_groupOfUpdates_isRefused() {
        assertRefused(UPDATE.remove(Booking::status), "Booking.status: must not be blank");
    }

    @Test
    void set_entryToNull_isNotLookedInto() {
        assertSent(UPDATE.set(path(Booking::byName, "one")).to((Line) null));
    }

    @Test
    void set_mapWithNullValue_isNotLookedInto() {
        Map<String, Line> lines = new HashMap<>();
        lines.put("one", null);
        assertSent(UPDATE.set(Booking::byName).to(lines));
    }
}
