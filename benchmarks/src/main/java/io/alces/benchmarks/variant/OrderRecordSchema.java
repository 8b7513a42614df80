package io.alces.benchmarks.variant;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import io.alces.benchmarks.item.AddressRecord;
import io.alces.benchmarks.item.AddressRecordBuilder;
import io.alces.benchmarks.item.OrderLineRecord;
import io.alces.benchmarks.item.OrderLineRecordBuilder;
import io.alces.benchmarks.item.OrderRecord;
import io.alces.benchmarks.item.OrderRecordBuilder;
import io.alces.benchmarks.item.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** The Enhanced Client's schema of immutable objects, written out: the fastest that it has. */
final class OrderRecordSchema {
    private OrderRecordSchema() {}

    static TableSchema<OrderRecord> make() {
        return StaticImmutableTableSchema.builder(OrderRecord.class, OrderRecordBuilder.class)
                .newItemBuilder(OrderRecordBuilder::new, OrderRecordBuilder::build)
                .addAttribute(
                        EnhancedType.of(String.class),
                        a -> a.name("customerId")
                                .getter(OrderRecord::customerId)
                                .setter(OrderRecordBuilder::customerId)
                                .tags(primaryPartitionKey()))
                .addAttribute(
                        EnhancedType.of(String.class),
                        a -> a.name("orderId")
                                .getter(OrderRecord::orderId)
                                .setter(OrderRecordBuilder::orderId)
                                .tags(primarySortKey()))
                .addAttribute(
                        EnhancedType.of(OrderStatus.class),
                        a -> a.name("status").getter(OrderRecord::status).setter(OrderRecordBuilder::status))
                .addAttribute(
                        EnhancedType.of(String.class),
                        a -> a.name("email").getter(OrderRecord::email).setter(OrderRecordBuilder::email))
                .addAttribute(
                        EnhancedType.of(BigDecimal.class),
                        a -> a.name("total").getter(OrderRecord::total).setter(OrderRecordBuilder::total))
                .addAttribute(
                        EnhancedType.of(String.class),
                        a -> a.name("currency").getter(OrderRecord::currency).setter(OrderRecordBuilder::currency))
                .addAttribute(
                        EnhancedType.of(Instant.class),
                        a -> a.name("createdAt").getter(OrderRecord::createdAt).setter(OrderRecordBuilder::createdAt))
                .addAttribute(
                        EnhancedType.of(Boolean.class),
                        a -> a.name("paid").getter(OrderRecord::paid).setter(OrderRecordBuilder::paid))
                .addAttribute(
                        EnhancedType.of(Integer.class),
                        a -> a.name("parcels").getter(OrderRecord::parcels).setter(OrderRecordBuilder::parcels))
                .addAttribute(
                        EnhancedType.of(Double.class),
                        a -> a.name("weight").getter(OrderRecord::weight).setter(OrderRecordBuilder::weight))
                .addAttribute(
                        EnhancedType.of(String.class),
                        a -> a.name("note").getter(OrderRecord::note).setter(OrderRecordBuilder::note))
                .addAttribute(
                        EnhancedType.documentOf(AddressRecord.class, address()),
                        a -> a.name("shipTo").getter(OrderRecord::shipTo).setter(OrderRecordBuilder::shipTo))
                .addAttribute(
                        EnhancedType.listOf(EnhancedType.documentOf(OrderLineRecord.class, line())),
                        a -> a.name("lines").getter(OrderRecord::lines).setter(OrderRecordBuilder::lines))
                .addAttribute(
                        EnhancedType.mapOf(String.class, String.class),
                        a -> a.name("labels").getter(OrderRecord::labels).setter(OrderRecordBuilder::labels))
                .addAttribute(
                        EnhancedType.setOf(String.class),
                        a -> a.name("tags").getter(OrderRecord::tags).setter(OrderRecordBuilder::tags))
                .addAttribute(
                        EnhancedType.of(Long.class),
                        a -> a.name("revision").getter(OrderRecord::revision).setter(OrderRecordBuilder::revision))
                .addAttribute(
                        EnhancedType.of(String.class),
                        a -> a.name("channel").getter(OrderRecord::channel).setter(OrderRecordBuilder::channel))
                .addAttribute(
                        EnhancedType.of(String.class),
                        a -> a.name("coupon").getter(OrderRecord::coupon).setter(OrderRecordBuilder::coupon))
                .addAttribute(
                        EnhancedType.of(Integer.class),
                        a -> a.name("deliveryDays")
                                .getter(OrderRecord::deliveryDays)
                                .setter(OrderRecordBuilder::deliveryDays))
                .addAttribute(
                        EnhancedType.of(Boolean.class),
                        a -> a.name("giftWrapped")
                                .getter(OrderRecord::giftWrapped)
                                .setter(OrderRecordBuilder::giftWrapped))
                .build();
    }

    private static TableSchema<AddressRecord> address() {
        return StaticImmutableTableSchema.builder(AddressRecord.class, AddressRecordBuilder.class)
                .newItemBuilder(AddressRecordBuilder::new, AddressRecordBuilder::build)
                .addAttribute(
                        EnhancedType.of(String.class),
                        a -> a.name("street").getter(AddressRecord::street).setter(AddressRecordBuilder::street))
                .addAttribute(
                        EnhancedType.of(String.class),
                        a -> a.name("postalCode")
                                .getter(AddressRecord::postalCode)
                                .setter(AddressRecordBuilder::postalCode))
                .addAttribute(
                        EnhancedType.of(String.class),
                        a -> a.name("city").getter(AddressRecord::city).setter(AddressRecordBuilder::city))
                .addAttribute(
                        EnhancedType.of(String.class),
                        a -> a.name("country").getter(AddressRecord::country).setter(AddressRecordBuilder::country))
                .build();
    }

    private static TableSchema<OrderLineRecord> line() {
        return StaticImmutableTableSchema.builder(OrderLineRecord.class, OrderLineRecordBuilder.class)
                .newItemBuilder(OrderLineRecordBuilder::new, OrderLineRecordBuilder::build)
                .addAttribute(
                        EnhancedType.of(String.class),
                        a -> a.name("sku").getter(OrderLineRecord::sku).setter(OrderLineRecordBuilder::sku))
                .addAttribute(
                        EnhancedType.of(Integer.class),
                        a -> a.name("quantity")
                                .getter(OrderLineRecord::quantity)
                                .setter(OrderLineRecordBuilder::quantity))
                .addAttribute(
                        EnhancedType.of(BigDecimal.class),
                        a -> a.name("price").getter(OrderLineRecord::price).setter(OrderLineRecordBuilder::price))
                .build();
    }
}
