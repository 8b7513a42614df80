@NullMarked
package io.alces.reference;

import org.jspecify.annotations.NullMarked;
