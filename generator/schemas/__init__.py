"""What editors' tools and the reference show of the sheets, all made from the models."""
