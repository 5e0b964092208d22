/**
 * XML documents as rows of named fields, streaming: each element at a path is a row. Entry class: {@link dev.weir.read.xml.XmlReader}.
 */
package dev.weir.read.xml;
