@NullMarked
package io.alces.transaction;

import org.jspecify.annotations.NullMarked;
