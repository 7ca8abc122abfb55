/** The platform that is put under load: a real database and a real back end, each a process that can be killed. */
@NullMarked
package kr.madang.load.platform;

import org.jspecify.annotations.NullMarked;
