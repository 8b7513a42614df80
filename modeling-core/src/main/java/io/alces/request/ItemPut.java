package io.alces.request;

import io.alces.internal.wire.WireItem;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A write in a transaction that puts an item, which can be sent beside it. */
public interface ItemPut {

    /** The write, with an empty item in place of its own. */
    TransactWriteItem actionWithoutItem();

    /** The item, not to be changed. */
    Map<String, AttributeValue> attributes();

    /** The bytes that the item has at most: of one in bytes, as many as are sent, since more are never stored. */
    default long mostBytes() {
        return attributes() instanceof WireItem item ? item.length() : AttributeSize.ofItem(attributes());
    }
}
