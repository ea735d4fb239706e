DELETE FROM withheld_act WHERE act = :act
