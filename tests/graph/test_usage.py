from procviz.graph import Usage, uses_of

PEOPLE = """teams: {sales: {title: Sales}}
roles: {seller: {title: Seller, team: sales}}
channels: {email: {title: E-mail}}
"""
PROCESS = """process: mails
title: Mails
owner: seller
exit: {when: unsubscribed, to: done, revokes: email}
steps:
  - start: begin
  - message: hello
    channel: email
    by: seller
  - end: done
"""


def test_who_refers_to_an_object_and_with_which_key(workspace):
    uses = uses_of(workspace(people=PEOPLE, mails=PROCESS))
    assert uses["teams", "sales"] == [Usage("roles", "seller", None, "team")]
    assert uses["roles", "seller"] == [
        Usage("processes", "mails", None, "owner"),
        Usage("processes", "mails", "hello", "by"),
    ]
    assert uses["channels", "email"] == [
        Usage("processes", "mails", None, "revokes"),
        Usage("processes", "mails", "hello", "channel"),
    ]


def test_references_to_steps_and_to_what_is_not_there_are_no_uses(workspace):
    uses = uses_of(workspace(mails=PROCESS))
    assert uses == {}
